// Search on the reader's own machine. The index lies in files of `search/` that are loaded only when asked for, by
// script elements, since those work from a folder on a disk too. Nothing is sent anywhere.

const files = new Map();
const waiting = new Map();
// Every file of the index is one call of this function.
window.vekhaSearch = (name, data) => waiting.get(name)?.(data);

function load(name) {
  if (!files.has(name)) files.set(name, new Promise((done, fail) => {
    waiting.set(name, done);
    const script = document.createElement("script");
    script.onerror = () => { files.delete(name); fail(new Error(name)); };
    script.src = `search/${name}.js`;
    document.head.append(script);
  }));
  return files.get(name);
}

// The Russian stemmer of Snowball: endings are cut behind the first vowel (rv), the suffix -ост- behind the second
// syllable (r2). The generator cuts the same stems with a library; one list of words holds both to it.
const GERUND = /(?:[иы]в(?:ши(?:сь)?)?|(?<=[ая])в(?:ши(?:сь)?)?)$/;
const ADJECTIVE = /(?:ее|ие|ые|ое|ими|ыми|ей|ий|ый|ой|ем|им|ым|ом|его|ого|ему|ому|их|ых|ую|юю|ая|яя|ою|ею)$/;
const PARTICIPLE = /(?:[иы]вш|ующ|(?<=[ая])(?:ем|нн|вш|ющ|щ))$/;
const VERB = /(?:[иы]ла|ена|ейте|уйте|ите|[иы]ли|ей|уй|[иы]л|[иы]м|ен|[иы]ло|ено|ят|ует|уют|[иы]т|ены|[иы]ть|ишь|ую|ю|(?<=[ая])(?:ла|на|ете|йте|ли|й|л|ем|н|ло|но|ет|ют|ны|ть|ешь|нно))$/;
const NOUN = /(?:ев|ов|[иь]е|иями|[яа]ми|[ие]и|и?ей|ой|ий|ия[мх]|и?ем|[яа][мх]|ом|[иь]ю|[иь]я|[аеийоуыьюя])$/;

function stem(word) {
  const rv = /[аеиоуыэюя]/.test(word) ? word.search(/[аеиоуыэюя]/) + 1 : word.length;
  const r2 = /^.*?[аеиоуыэюя].*?[^аеиоуыэюя].*?[аеиоуыэюя].*?[^аеиоуыэюя]/.exec(word)?.[0].length ?? word.length;
  let tail = word.slice(rv);
  const cut = (ending, instead = "") => tail !== (tail = tail.replace(ending, instead));
  if (!cut(GERUND)) {
    cut(/с[яь]$/);
    if (cut(ADJECTIVE)) cut(PARTICIPLE);
    else cut(VERB) || cut(NOUN);
  }
  cut(/и$/);
  const suffix = /ость?$/.exec(tail);
  if (suffix && rv + suffix.index >= r2) tail = tail.slice(0, suffix.index);
  if (cut(/ейше?$/)) cut(/нн$/, "н");
  else cut(/нн$/, "н") || cut(/ь$/);
  return word.slice(0, rv) + tail;
}

// Signs without a shape: soft hyphens, joiners, marks of direction.
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

function stems(text) {
  const words = text.normalize("NFC").replace(INVISIBLE, "").toLowerCase().replaceAll("ё", "е").match(/[\p{Alphabetic}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => word.length > 1 || /\p{N}/u.test(word));
  return [...new Set(telling.map((word) => (/^[а-я]+$/.test(word) ? stem(word) : word)))];
}

// Entries with a word: the word itself, or where nobody wrote it whatever begins with it.
async function entriesWith(head, word) {
  const from = Math.max(0, head.words.findLastIndex((first) => first <= word));
  const parts = head.words.flatMap((first, n) => (n === from || first.startsWith(word) ? [load(`words-${n}`)] : []));
  const words = Object.assign({}, ...(await Promise.all(parts)));
  if (Object.hasOwn(words, word)) return new Set(words[word]);
  return new Set(Object.keys(words).filter((one) => one.startsWith(word)).flatMap((one) => words[one]));
}

const within = ({ start, end }, n) => start <= n && n < end;

// Which entries the filters let through.
function filter(head, { kind, school, state }) {
  const { kinds, schools, standings, states } = head;
  const sign = state && states.indexOf(state).toString(36);
  const stands = (signs, at) => (sign ? signs[at] === sign : signs[at] !== "-");
  const concerns = (signs) => (school ? stands(signs, school) : !sign || signs.includes(sign));
  const hasItem = (at) => standings.some((signs) => stands(signs, at));
  return (n) => {
    if (kind && !within(kinds[kind], n)) return false;
    if (within(kinds.item, n)) return concerns(standings[n - kinds.item.start]);
    if (within(kinds.school, n)) {
      const at = n - kinds.school.start;
      return (!school || at === Number(school)) && (!sign || hasItem(at));
    }
    if (sign) return false;
    return !school || within(schools[school].documents, n) || within(schools[school].reports, n);
  };
}

// Entries with all the words; where there are none, those with most of them.
async function find(head, query) {
  const allowed = filter(head, query);
  const words = stems(query.q);
  const all = Array.from({ length: Math.max(...Object.values(head.kinds).map((range) => range.end)) }, (_, n) => n);
  if (!words.length) return { hits: all.filter(allowed), whole: true };
  const sets = await Promise.all(words.map((word) => entriesWith(head, word)));
  const count = (n) => sets.filter((set) => set.has(n)).length;
  const some = all.filter((n) => allowed(n) && count(n));
  const whole = some.filter((n) => count(n) === sets.length);
  return whole.length ? { hits: whole, whole: true } : { hits: some.sort((a, b) => count(b) - count(a)), whole: false };
}

const AT_ONCE = 20;

function page(form) {
  const list = document.getElementById("hits");
  const told = document.getElementById("found");
  const more = document.getElementById("more");
  const pattern = document.getElementById("hit").content;
  const option = (name, value) => form.elements[name].querySelector(`option[value="${value}"]`);
  let round = 0;
  let rest = [];

  async function show(head, query) {
    const mine = round;
    const next = rest.splice(0, AT_ONCE);
    const parts = await Promise.all(next.map((n) => load(`entries-${Math.floor(n / head.part)}`)));
    if (mine !== round) return;
    list.append(...next.map((n, at) => line(head, query, n, parts[at][n % head.part])));
    more.hidden = !rest.length;
  }

  function line(head, query, n, [title, href, note, also]) {
    const item = pattern.cloneNode(true);
    const kind = Object.keys(head.kinds).find((one) => within(head.kinds[one], n));
    Object.assign(item.querySelector("a"), { textContent: title, href });
    item.querySelector(".plain").textContent = also ?? "";
    item.querySelector(".note").textContent = [option("kind", kind).dataset.one, note, standing(head, query, kind, n)].filter(Boolean).join(", ");
    return item;
  }

  // Of a measure that was sought by its state: the state and the schools where it stands so.
  function standing(head, { state, school }, kind, n) {
    if (kind !== "item" || !(state || school)) return "";
    const signs = head.standings[n - head.kinds.item.start];
    const of = state || head.states[parseInt(signs[school], 36)];
    const sign = head.states.indexOf(of).toString(36);
    const where = head.schools.filter((_, at) => (school ? at === Number(school) : signs[at] === sign));
    return `${option("state", of).textContent}: ${where.map((one) => one.name).join(", ")}`;
  }

  async function search() {
    const mine = ++round;
    const query = Object.fromEntries(new FormData(form));
    const asked = Object.values(query).some((value) => value.trim());
    try { history.replaceState(null, "", asked ? `?${new URLSearchParams(query)}` : location.pathname); } catch { /* a folder on a disk */ }
    const head = await load("index");
    const { hits, whole } = asked ? await find(head, query) : { hits: [], whole: true };
    if (mine !== round) return;
    list.replaceChildren();
    more.hidden = true;
    told.textContent = asked ? (hits.length ? `${whole ? form.dataset.found : form.dataset.part} ${hits.length}` : form.dataset.none) : "";
    rest = hits;
    more.onclick = () => show(head, query);
    await show(head, query);
  }

  const failed = () => (told.textContent = form.dataset.failed);
  const start = () => search().catch(failed);
  let pause;
  form.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(start, 150); });
  form.addEventListener("submit", (event) => { event.preventDefault(); start(); });
  for (const [name, value] of new URLSearchParams(location.search)) if (form.elements[name]) form.elements[name].value = value;
  form.hidden = false;
  if (location.search) start();
}

const form = document.getElementById("search");
if (form) page(form);
