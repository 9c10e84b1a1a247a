// What a reader loses on a page as it stands in the window: text cut off by a box, text beside the window, text upon
// text. Runs inside the page, so the function holds all that it needs.

export function losses() {
  const styles = new Map();
  const style = (element) => styles.get(element) ?? styles.set(element, getComputedStyle(element)).get(element);
  const name = ({ element }) => [element.localName, ...element.classList].join(".");
  const quote = ({ node }) => `«${node.data.trim().replace(/\s+/g, " ").slice(0, 40)}»`;
  const within = (element, is) => element !== null && (is(element) || within(element.parentElement, is));

  /** Text that is there for screen readers alone, or is not drawn as text. */
  const unseen = (element) =>
    !element.checkVisibility({ visibilityProperty: true }) || element.closest("title, desc, option, .skip") ||
    within(element, (one) => style(one).clipPath !== "none");
  const scrolls = (element) => within(element, (one) => /auto|scroll/.test(style(one).overflowX));

  function* texts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.data.trim() && !unseen(node.parentElement)) yield node;
    }
  }

  function linesOf(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter((rect) => rect.width > 1).map((rect) => ({ node, element: node.parentElement, rect }));
  }

  /** Whether a box hides a part of the line for good. */
  function cutBy({ element, rect }) {
    const fits = (edge) => rect.left >= edge.left - 1 && rect.right <= edge.right + 1 && rect.top >= edge.top - 2 && rect.bottom <= edge.bottom + 2;
    const cuts = (box) => /hidden|clip/.test(style(box).overflowX + style(box).overflowY);
    return within(element, (box) => cuts(box) && !fits(box.getBoundingClientRect()));
  }

  function cover(one, other) {
    const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    return width > 2 && height > 0.35 * Math.min(one.height, other.height);
  }

  /** The lines that begin below the top of this one and above its bottom. */
  function neighbours(line, n) {
    const end = lines.findIndex(({ rect }, m) => m > n && rect.top >= line.rect.bottom);
    return lines.slice(n + 1, end < 0 ? undefined : end);
  }

  const lines = [...texts()].flatMap(linesOf).sort((one, other) => one.rect.top - other.rect.top);
  const edge = document.documentElement.clientWidth + 1;
  const free = lines.filter(({ element }) => !scrolls(element));
  const words = (line) => `${quote(line)} of ${name(line)}`;
  const cut = free.filter(cutBy).map((line) => `${words(line)} is cut off`);
  const beside = free.filter(({ rect }) => rect.right > edge).map((line) => `${words(line)} reaches beside the window`);
  const upon = lines.flatMap((line, n) => {
    const covered = neighbours(line, n).filter(({ rect }) => cover(line.rect, rect));
    return covered.map((other) => `${words(line)} and ${words(other)} cover each other`);
  });
  return [...new Set([...cut, ...beside, ...upon])];
}
