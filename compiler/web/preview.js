// The preview: pages come when they are near, and again when they changed.
'use strict';

const WORDS = {
  zh: {
    previous: '上一页', next: '下一页', smaller: '缩小', larger: '放大',
    width: '适合宽度', page: '整页', spread: '对开', grid: '网格',
    boxes: '文字框', faults: '问题',
    fresh: (time) => `${time} 排好`,
    stale: (time) => `有错误，页面还是 ${time} 的`,
    none: '有错误，还排不出页面',
    gone: 'wkpdf 已经停了；再运行一次就接上',
    where: (page, count) => `${page} / ${count}`,
    sheet: (page, folio) => folio ? `第 ${page} 面 · 页码 ${folio}` : `第 ${page} 面`,
    counts: (errors, warnings) => [
      errors ? `${errors} 个错误` : '', warnings ? `${warnings} 条警告` : '',
    ].filter(Boolean).join('，') || '提示',
    at: (file, line, column) => `${file} 第 ${line} 行第 ${column} 字`,
    opened: (line) => `已在编辑器里打开第 ${line} 行`,
    unopened: (line) => `在第 ${line} 行；编辑器打不开，见 --editor`,
    nowhere: '这是 wkpdf 自己排的，源文件里没有',
  },
  en: {
    previous: 'Previous page', next: 'Next page', smaller: 'Smaller',
    larger: 'Larger', width: 'Width', page: 'Page', spread: 'Spreads',
    grid: 'Grid', boxes: 'Boxes', faults: 'Faults',
    fresh: (time) => `set at ${time}`,
    stale: (time) => `there are errors; the pages are those of ${time}`,
    none: 'there are errors; no pages yet',
    gone: 'wkpdf has stopped; run it again',
    where: (page, count) => `${page} / ${count}`,
    sheet: (page, folio) => folio ? `page ${page} · folio ${folio}` : `page ${page}`,
    counts: (errors, warnings) => [
      errors ? `${errors} error${errors > 1 ? 's' : ''}` : '',
      warnings ? `${warnings} warning${warnings > 1 ? 's' : ''}` : '',
    ].filter(Boolean).join(', ') || 'Notes',
    at: (file, line, column) => `${file}, line ${line}, column ${column}`,
    opened: (line) => `line ${line} is open in the editor`,
    unopened: (line) => `line ${line}; no editor could be started, see --editor`,
    nowhere: 'wkpdf made this itself; it is not in the source',
  },
};

const $ = (id) => document.getElementById(id);
const pages = $('pages');
let words = WORDS.zh;
let state = { pages: [], messages: [] };
let zoom = 1; // of the size on paper
let fit = 'width';

// --- pages -------------------------------------------------------------------

const address = (number) =>
  `page?page=${number}&mark=${state.pages[number - 1].mark}`;

const sheetOf = (number) => pages.children[number - 1];

// Draws a page if what lies there is not it.
async function draw(sheet) {
  const number = [...pages.children].indexOf(sheet) + 1;
  const mark = state.pages[number - 1]?.mark;
  if (!mark || sheet.dataset.mark === mark || sheet.dataset.coming === mark)
    return;
  sheet.dataset.coming = mark;
  const answer = await fetch(address(number)).catch(() => null);
  if (sheet.dataset.coming !== mark)
    return; // another has been asked for since
  delete sheet.dataset.coming;
  if (answer?.status !== 200 || !sheet.near)
    return; // it has changed again, as the next state says, or is out of sight
  const text = await answer.text();
  const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
  sheet.querySelector('.paper').replaceChildren(
    document.importNode(svg.documentElement, true));
  sheet.dataset.mark = mark;
  showFaults(sheet, number);
  document.dispatchEvent(new CustomEvent('drawn', { detail: number }));
}

const near = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    target.near = isIntersecting;
    if (isIntersecting) {
      draw(target);
    } else if (!target.matches(':hover')) { // a long report is not kept whole
      target.querySelector('.paper').replaceChildren();
      delete target.dataset.mark;
    }
  }
}, { root: pages, rootMargin: '120% 0px' });

const inSight = new IntersectionObserver(findPage,
  { root: pages, threshold: [0, 0.25, 0.5, 0.75, 1] });

function makePages() {
  const count = state.pages.length;
  while (pages.children.length > count)
    pages.lastElementChild.remove();
  while (pages.children.length < count) {
    const sheet = $('a-page').content.firstElementChild.cloneNode(true);
    pages.append(sheet);
    near.observe(sheet);
    inSight.observe(sheet);
  }
  state.pages.forEach((page, i) => {
    const sheet = sheetOf(i + 1);
    sheet.id = `sheet-${i + 1}`;
    sheet.querySelector('footer').textContent = words.sheet(i + 1, page.folio);
    if (sheet.near)
      draw(sheet);
  });
}

function makeThumbs() {
  const thumbs = $('thumbs');
  while (thumbs.children.length > state.pages.length)
    thumbs.lastElementChild.remove();
  while (thumbs.children.length < state.pages.length)
    thumbs.append($('a-thumb').content.firstElementChild.cloneNode(true));
  state.pages.forEach((page, i) => {
    const thumb = thumbs.children[i];
    const image = thumb.querySelector('img');
    thumb.href = `#sheet-${i + 1}`;
    thumb.querySelector('span').textContent = i + 1;
    image.width = state.width;
    image.height = state.height;
    if (thumb.dataset.mark !== page.mark)
      image.src = `${address(i + 1)}&thumb=1`;
    thumb.dataset.mark = page.mark;
    const worst = worstOn(i + 1);
    thumb.classList.toggle('amiss', Boolean(worst));
    thumb.classList.toggle('wrong', worst === 'error');
  });
}

let here = 1;

// The page of which most is seen.
function findPage() {
  const { top, bottom } = pages.getBoundingClientRect();
  let most = -1;
  [...pages.children].forEach((sheet, i) => {
    const box = sheet.getBoundingClientRect();
    const seen = Math.min(box.bottom, bottom) - Math.max(box.top, top);
    if (seen > most + 1) {
      most = seen;
      here = i + 1;
    }
  });
  $('where').value = words.where(Math.min(here, state.pages.length),
    state.pages.length);
  document.querySelector('.thumb.here')?.classList.remove('here');
  const thumb = $('thumbs').children[here - 1];
  thumb?.classList.add('here');
  thumb?.scrollIntoView({ block: 'nearest' });
}

function goTo(number, y = 0) {
  const sheet = sheetOf(Math.max(1, Math.min(number, state.pages.length)));
  if (!sheet)
    return;
  const share = y / state.height * sheet.querySelector('.paper').offsetHeight;
  const top = sheet.offsetTop - pages.offsetTop + share;
  pages.scrollTo({ top: y ? top - pages.clientHeight / 3 : top - 12 });
}

// --- size --------------------------------------------------------------------

function size() {
  const across = pages.classList.contains('spread') ? 2 : 1;
  const width = state.width * 4 / 3, height = state.height * 4 / 3;
  const room = { width: pages.clientWidth - 56, height: pages.clientHeight - 72 };
  if (fit === 'width')
    zoom = Math.min(room.width / across / width, 1.35);
  else if (fit === 'page')
    zoom = Math.min(room.width / across / width, room.height / height);
  const before = pages.scrollTop / Math.max(1, pages.scrollHeight);
  pages.style.setProperty('--wide', `${width * zoom}px`);
  pages.style.setProperty('--high', `${height * zoom}px`);
  pages.scrollTop = before * pages.scrollHeight;
  $('zoom').value = `${Math.round(zoom * 100)}%`;
  $('width').setAttribute('aria-pressed', fit === 'width');
  $('page').setAttribute('aria-pressed', fit === 'page');
}

function scale(by) {
  fit = '';
  zoom = Math.max(0.1, Math.min(8, zoom * by));
  size();
}

function fitTo(what) {
  fit = what;
  size();
}

function toggle(name) {
  const on = pages.classList.toggle(name);
  $(name).setAttribute('aria-pressed', on);
  if (name === 'spread')
    size();
}

// --- messages ----------------------------------------------------------------

function worstOn(number) {
  let worst = '';
  for (const { level, places } of state.messages)
    if (level !== 'note' && places.some(([page]) => page === number))
      worst = level === 'error' || !worst ? level : worst;
  return worst;
}

function showFaults(sheet, number) {
  for (const item of sheet.querySelectorAll('.amiss, .wrong'))
    item.classList.remove('amiss', 'wrong');
  for (const { level, places } of state.messages)
    for (const [page, item] of places)
      if (page === number && level !== 'note')
        sheet.querySelector(`[data-n="${item}"]`)?.classList.add(
          level === 'error' ? 'wrong' : 'amiss');
}

function makeMessage(message) {
  const card = $('a-message').content.firstElementChild.cloneNode(true);
  card.classList.add(message.level);
  card.querySelector('.text').textContent = message.text;
  card.querySelector('.source').textContent = (message.source || '').trim();
  card.querySelector('.help').replaceChildren(...message.help.map((words_) => {
    const item = document.createElement('li');
    item.textContent = words_;
    return item;
  }));
  card.querySelector('.place b').textContent = message.code;
  if (message.file)
    card.querySelector('.place span').textContent =
      words.at(message.file, message.line, message.column);
  card.addEventListener('click', () => {
    showPlace(message.places[0]);
    if (message.file)
      openEditor(`message=${message.id}`);
  });
  card.addEventListener('keydown', (event) => {
    if (event.key === 'Enter')
      card.click();
  });
  return card;
}

function makeMessages() {
  const heading = document.createElement('h2');
  const count = (level) =>
    state.messages.filter((message) => message.level === level).length;
  heading.textContent = words.counts(count('error'), count('warning'));
  const order = ['error', 'warning', 'note'];
  const sorted = [...state.messages].sort(
    (a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  $('messages').replaceChildren(heading, ...sorted.map(makeMessage));
  const quiet = state.messages.length === 0;
  if (document.body.classList.toggle('quiet', quiet) !== makeMessages.quiet)
    size();
  makeMessages.quiet = quiet;
  [...pages.children].forEach((sheet, i) => showFaults(sheet, i + 1));
}

// Brings an item into sight and lights it up once.
function showPlace(place) {
  if (!place)
    return;
  const [number, n] = place;
  const sheet = sheetOf(number);
  const light = () => {
    const item = sheet.querySelector(`[data-n="${n}"]`);
    item?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    item?.classList.remove('shown');
    requestAnimationFrame(() => item?.classList.add('shown'));
  };
  if (sheet.dataset.mark) {
    light();
    return;
  }
  document.addEventListener('drawn', light, { once: true });
  sheet.scrollIntoView({ block: 'center' });
}

// --- the source --------------------------------------------------------------

let timer;

function say(text) {
  $('toast').textContent = text;
  $('toast').hidden = false;
  clearTimeout(timer);
  timer = setTimeout(() => { $('toast').hidden = true; }, 2500);
}

async function openEditor(query) {
  const answer = await fetch(`open?${query}`, { method: 'POST' })
    .catch(() => null);
  if (!answer?.ok) {
    say(words.nowhere);
    return;
  }
  const { line, opened } = await answer.json();
  say(opened ? words.opened(line) : words.unopened(line));
}

// A click on words opens them; with Ctrl a link is followed.
function click(event) {
  const follows = event.ctrlKey || event.metaKey;
  const link = event.target.closest?.('a');
  if (link && follows) {
    const target = link.getAttribute('href');
    event.preventDefault();
    if (target.startsWith('#'))
      document.getElementById(target.slice(1))?.scrollIntoView();
    else
      window.open(target, '_blank', 'noopener,noreferrer');
    return;
  }
  if (link)
    event.preventDefault();
  if (!document.getSelection().isCollapsed)
    return; // words were selected to be copied
  const sheet = event.target.closest?.('.sheet');
  const item = document.elementsFromPoint(event.clientX, event.clientY)
    .map((element) => element.closest('[data-n]')).find(Boolean);
  if (sheet && item)
    openEditor(`page=${[...pages.children].indexOf(sheet) + 1}` +
      `&item=${item.dataset.n}`);
}

// --- what wkpdf tells --------------------------------------------------------

function speak() {
  words = WORDS[state.lang] || WORDS.en;
  document.documentElement.lang = state.lang === 'zh' ? 'zh-Hans' : 'en';
  for (const element of document.querySelectorAll('[data-say]')) {
    const name = words[element.dataset.say];
    element.title = name;
    if (!/^[‹›−+]$/.test(element.textContent))
      element.textContent = name;
  }
}

function showState() {
  const title = state.title || state.file;
  document.title = title;
  $('title').textContent = title;
  $('status').className = state.current ? '' : 'stale';
  $('status').textContent = state.current ? words.fresh(state.time)
    : state.pages.length ? words.stale(state.time) : words.none;
}

let first = true;

function take(event) {
  const before = state;
  state = JSON.parse(event.data);
  if (!state.proofed && state.current) // until its words have been read
    state.messages = before.messages;
  speak();
  showState();
  if (state.width && (first || state.width !== before.width ||
      state.height !== before.height))
    size();
  makePages();
  makeThumbs();
  makeMessages();
  findPage();
  const line = /^#line=(\d+)$/.exec(location.hash);
  if (first && line)
    fetch(`at?line=${line[1]}`, { method: 'POST' });
  first = false;
  document.documentElement.dataset.build = state.build;
}

function listen() {
  const events = new EventSource('events');
  events.addEventListener('state', take);
  events.addEventListener('at', (event) => {
    const { page, y } = JSON.parse(event.data);
    goTo(page, y);
  });
  events.addEventListener('error', () => {
    $('status').className = 'gone';
    $('status').textContent = words.gone;
  });
}

// --- what is pressed ---------------------------------------------------------

const acts = {
  previous: () => goTo(here - 1),
  next: () => goTo(here + 1),
  smaller: () => scale(1 / 1.25),
  larger: () => scale(1.25),
  width: () => fitTo('width'),
  page: () => fitTo('page'),
  spread: () => toggle('spread'),
  grid: () => toggle('grid'),
  boxes: () => toggle('boxes'),
  faults: () => toggle('faults'),
};

const keys = {
  '-': 'smaller', '+': 'larger', '=': 'larger', '0': 'width', '1': 'page',
  s: 'spread', g: 'grid', b: 'boxes', f: 'faults',
};

for (const [name, act] of Object.entries(acts))
  $(name).addEventListener('click', act);
document.addEventListener('keydown', (event) => {
  if (!event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key])
    acts[keys[event.key]]();
});
pages.addEventListener('click', click);
pages.addEventListener('scroll', findPage, { passive: true });
window.addEventListener('resize', size);
$('thumbs').addEventListener('click', (event) => {
  const thumb = event.target.closest('.thumb');
  event.preventDefault();
  if (thumb)
    goTo([...$('thumbs').children].indexOf(thumb) + 1);
});
pages.classList.add('faults');
speak();
listen();
