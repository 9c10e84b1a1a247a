// Listens for changes of the site while it is previewed.
(() => {
  const here = location.pathname;
  const words = document.currentScript.dataset; // in the language of the command line
  let bar;

  const show = (...parts) => {
    hide();
    bar = document.createElement("aside");
    bar.className = "vekha-live";
    bar.setAttribute("role", "status");
    const button = document.createElement("button");
    button.textContent = words.hide;
    button.onclick = hide;
    bar.append(button, ...parts);
    document.body.append(bar);
  };
  const hide = () => bar?.remove();
  const pre = (text) => Object.assign(document.createElement("pre"), { textContent: text });
  const ask = (path) => fetch(path, { cache: "no-store" }).then((answer) => answer.text());

  const page = ask(here);
  const notes = () => ask(`/.vekha/notes${here}`).then((text) => text && show(pre(text)));
  notes();

  const restyle = () => document.querySelectorAll("link[rel=stylesheet]").forEach((link) => {
    link.href = `${link.href.split("?")[0]}?${Date.now()}`;
  });
  const changed = async ({ style, page: other }) => {
    if (style) return restyle();
    const [before, now] = await Promise.all([page, ask(here)]);
    if (before !== now) return location.reload(); // the browser keeps the place
    if (other && `/${other}` !== here) {
      const link = Object.assign(document.createElement("a"), { href: `/${other}`, textContent: other });
      show(`${words.elsewhere}: `, link);
    } else notes();
  };

  new EventSource("/.vekha/events").onmessage = ({ data }) => {
    const news = JSON.parse(data);
    if (news.broken) ask("/.vekha/problems").then((text) => show(words.broken, pre(text)));
    else if (document.body.classList.contains("vekha-trouble")) location.reload();
    else changed(news);
  };
})();
