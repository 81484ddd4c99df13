// Opens a report in the preview, edits it, looks and clicks; then asks the
// server for what it must not give.
//
//     node preview.cjs WKPDF FOLDER SHOTS
'use strict';

const { spawn, spawnSync } = require('child_process');
const fs = require('fs');
const http = require('http');
const net = require('net');
const path = require('path');
const { chromium } = require('playwright-core');

const [wkpdf, folder, shots] = process.argv.slice(2);
const tests = path.join(__dirname, '..');
const SLOW = 20000; // ms to wait for anything
let ok = 0, wrong = 0;

function expect(what, holds) {
  if (holds) {
    ok++;
  } else {
    wrong++;
    console.log(`WRONG ${what}`);
  }
}

const inFolder = (name) => path.join(folder, name);
const write = (name, text) => fs.writeFileSync(inFolder(name), text);
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

async function until(what, holds) {
  for (const end = Date.now() + SLOW; Date.now() < end; await wait(50))
    if (await holds())
      return expect(what, true);
  expect(what, false);
}

// --- the report --------------------------------------------------------------

const NAMES = '甲乙丙丁戊己庚辛壬癸子丑';

const section = (i, words) => `  - heading: ${NAMES[i - 1]}节
    body:
      - ${words}
      - {break: page}
`;

const report = (words, count = 12) => `wkpdf: 1
style: base
report: {institution: 甲校, title: 预览, year: 2024}
sections:
${Array.from({ length: count }, (_, i) =>
    section(i + 1, i === 5 ? words : '天地玄黄，宇宙洪荒。')).join('')}`;

const lineOf = (text, words) =>
  text.slice(0, text.indexOf(words)).split('\n').length;

function prepare() {
  process.env.XDG_RUNTIME_DIR = inFolder('run');
  fs.copyFileSync(path.join(tests, 'pictures/rgb.jpg'), inFolder('photo.jpg'));
  write('report.yaml', report('日月星辰。'));
  write('editor', '#!/bin/sh\necho "$@" >>"$(dirname "$0")/opened"\n');
  fs.chmodSync(inFolder('editor'), 0o755);
}

const notes = () => path.join(process.env.XDG_RUNTIME_DIR, 'wkpdf');

const options = ['--style-path', path.join(tests, '../styles'), '--fonts',
  path.join(tests, 'fonts/fonts.yaml')];

async function start(lang, ...more) {
  const child = spawn(wkpdf, ['preview', '--lang', lang, ...options, '--editor',
    `${inFolder('editor')} {file} {line} {column}`, ...more, 'report.yaml'],
  { cwd: folder });
  let said = '';
  child.stdout.on('data', (bytes) => { said += bytes; });
  await until('preview says its address', () => /^http.*\n/.test(said));
  return { child, url: said.trim() };
}

const opened = () => fs.existsSync(inFolder('opened'))
  ? fs.readFileSync(inFolder('opened'), 'utf8').trim().split('\n') : [];

// --- in the browser ----------------------------------------------------------

const text = (page, what) => page.locator(what).innerText();
const build = (page) =>
  page.evaluate(() => Number(document.documentElement.dataset.build));
const scrolled = (page) =>
  page.evaluate(() => document.getElementById('pages').scrollTop);

async function loads(page) {
  await page.waitForSelector('.paper svg');
  expect('title', await text(page, '#title') === '预览');
  expect('a thumbnail for each page', await page.locator('.thumb').count() ===
    await page.locator('.sheet').count());
  expect('the words of a page can be found',
    await page.locator('text', { hasText: '预览' }).count() > 0);
  expect('no message', await page.locator('.message').count() === 0);
  await page.screenshot({ path: path.join(shots, 'loaded.png') });
}

async function shows(page, words) {
  await until(`shows ${words}`, async () =>
    await page.locator('.paper text', { hasText: words }).count() > 0);
}

async function changes(page) {
  await page.locator('.thumb').nth(7).click();
  await shows(page, '己节');
  const before = await scrolled(page), builds = await build(page);
  await page.evaluate(() => { window.stayed = true; });
  write('report.yaml', report('日月星辰，寒来暑往。'));
  await shows(page, '寒来暑往');
  expect('another build', await build(page) > builds);
  expect('the page was not loaded again',
    await page.evaluate(() => window.stayed));
  expect('it has not scrolled', await scrolled(page) === before);
}

async function opens(page) {
  const words = page.locator('.paper [data-n]', { hasText: '寒来暑往' });
  await words.locator('.area').click({ force: true });
  const line = lineOf(report('日月星辰，寒来暑往。'), '日月星辰');
  await until('a click opens the editor', () =>
    new RegExp(`report\\.yaml ${line} 9$`).test(opened().at(-1) || ''));
  const moved = '# 一行\n# 两行\n' + report('日月星辰，寒来暑往。');
  const builds = await build(page);
  write('report.yaml', moved);
  await until('lines move', async () => await build(page) > builds);
  await words.locator('.area').click({ force: true });
  await until('a page that did not change knows its new lines', () =>
    new RegExp(`report\\.yaml ${line + 2} 9$`).test(opened().at(-1)));
}

async function tells(page) {
  const before = await scrolled(page);
  write('report.yaml', report('日月') + 'notes: [');
  await page.waitForSelector('.message.error');
  expect('old pages are said to be so',
    (await text(page, '#status')).includes('有错误'));
  expect('the pages stay',
    await page.locator('.paper text', { hasText: '寒来暑往' }).count() > 0);
  await page.screenshot({ path: path.join(shots, 'error.png') });
  const count = opened().length;
  await page.locator('.message.error').first().click();
  await until('a click on a message opens the editor',
    () => opened().length > count);
  write('report.yaml', report('日月盈昃。'));
  await until('and is gone when it is mended', async () =>
    await page.locator('.message').count() === 0);
  await shows(page, '盈昃');
  expect('and the place is kept',
    Math.abs(await scrolled(page) - before) < 2);
}

// The red, green and blue of a thumbnail at a place, from 0 to 1.
const thumbColor = (page, number, x, y) =>
  page.evaluate(async ([i, across, down]) => {
    const image = document.querySelectorAll('.thumb img')[i];
    image.loading = 'eager';
    await image.decode();
    const canvas = new OffscreenCanvas(100, 140);
    const ground = canvas.getContext('2d');
    ground.drawImage(image, 0, 0, 100, 140);
    return [...ground.getImageData(100 * across, 140 * down, 1, 1).data]
      .slice(0, 3);
  }, [number, x, y]);

async function warns(page) {
  const wide = 'x'.repeat(120);
  write('report.yaml', report(`日月[${wide}]{.nobr}。`));
  await page.waitForSelector('.message');
  await page.waitForSelector('.paper .amiss, .paper .wrong');
  expect('all of the line is marked', await page.evaluate(() => {
    const box = document.querySelector('.paper .amiss').getBoundingClientRect();
    return box.left < document.querySelector('.paper').getBoundingClientRect()
      .right;
  }));
  expect('its thumbnail has a dot',
    await page.locator('.thumb.amiss').count() === 1);
  await page.screenshot({ path: path.join(shots, 'overflow.png') });
  write('report.yaml', report('日月盈昃。').replace('- 天地玄黄',
    '- photos: {items: [{file: photo.jpg, alt: 图}]}\n      - 天地玄黄'));
  await page.locator('.thumb').nth(2).click();
  await until('a photo', () => page.evaluate(async () => {
    const image = document.querySelector('.paper image');
    if (!image)
      return false;
    const answer = await fetch(image.getAttribute('href'));
    return answer.ok && answer.headers.get('content-type') === 'image/jpeg';
  }));
  await until('it is on the thumbnail too', async () =>
    (await thumbColor(page, 2, 0.5, 0.3)).some((light) => light < 200));
  await page.screenshot({ path: path.join(shots, 'photo.png') });
  write('report.yaml', report('日月盈昃。'));
  await until('and its warning go', async () =>
    await page.locator('.message').count() === 0);
}

async function presses(page) {
  const wide = () => page.evaluate(() =>
    document.querySelector('.sheet').offsetWidth);
  const before = await wide();
  await page.click('#larger');
  expect('larger', await wide() > before);
  await page.click('#page');
  expect('a whole page', await page.evaluate(() =>
    document.querySelector('.paper').offsetHeight <=
    document.getElementById('pages').clientHeight));
  await page.keyboard.press('s');
  expect('spreads', await page.evaluate(() => {
    const [, left, right] = document.querySelectorAll('.sheet');
    return left.offsetTop === right.offsetTop;
  }));
  for (const [key, name] of [['g', 'grid'], ['b', 'boxes'], ['f', 'faults']]) {
    const on = await page.getAttribute(`#${name}`, 'aria-pressed');
    await page.keyboard.press(key);
    expect(name, await page.getAttribute(`#${name}`, 'aria-pressed') !== on);
  }
  await page.screenshot({ path: path.join(shots, 'overlays.png') });
  expect('the grid is seen', await page.evaluate(() =>
    getComputedStyle(document.querySelector('.paper .guide')).visibility ===
    'visible'));
}

async function finds(context, url) {
  const page = await context.newPage();
  const line = lineOf(report('日月盈昃。'), '癸节');
  await page.goto(`${url}#line=${line}`);
  await shows(page, '癸节');
  await until('a line comes into sight', () => page.evaluate(() => {
    const words = [...document.querySelectorAll('.paper text')].filter(
      (one) => one.textContent.includes('癸节'));
    return words.some((one) => {
      const box = one.getBoundingClientRect();
      return box.top > 0 && box.bottom < innerHeight;
    });
  }));
  await page.close();
}

// A second wkpdf leads the pages of the first to a line.
async function leads(page, url) {
  const at = (line, how = {}) => spawnSync(wkpdf, ['preview', ...options,
    '--at', `${line}`, how.report || 'report.yaml'], {
    cwd: folder, encoding: 'utf8', timeout: 3000, env: { ...process.env, ...how.env } });
  await page.locator('.thumb').first().click();
  const before = await scrolled(page);
  const line = lineOf(report('日月盈昃。'), '癸节');
  const led = at(line);
  expect('a second one finds the first', led.status === 0 &&
    led.stdout.trim() === `${url}#line=${line}`);
  await until('and leads it to the line', async () =>
    await scrolled(page) > before);
  await shows(page, '癸节');
  expect('a line without words leaves it there', at(99999).status === 0);
  fs.symlinkSync('report.yaml', inFolder('link.yaml'));
  expect('by another name of the report',
    at(1, { report: 'link.yaml' }).status === 0);
  expect('no other user can read the note', fs.readdirSync(notes()).every(
    (name) => (fs.statSync(path.join(notes(), name)).mode & 0o077) === 0));
  expect('without the note it begins by itself',
    at(1, { env: { XDG_RUNTIME_DIR: inFolder('.') } }).status === 143);
}

async function dropsNothing(page, faults) {
  expect(`nothing on the console: ${faults.join('; ')}`, faults.length === 0);
  expect('no request leaves', await page.evaluate(() =>
    performance.getEntriesByType('resource').every(
      (one) => new URL(one.name).origin === location.origin)));
}

// --- the server --------------------------------------------------------------

function ask(url, { method = 'GET', headers = {}, body, raw } = {}) {
  const { hostname, port, pathname, search } = new URL(url);
  return new Promise((done) => {
    const request = http.request({
      hostname, port, method, headers, path: raw ?? pathname + search,
    }, (answer) => {
      let all = '';
      answer.on('data', (bytes) => { all += bytes; });
      answer.on('end', () => done({ status: answer.statusCode, body: all,
        headers: answer.headers }));
    });
    request.on('error', () => done({ status: 0, body: '', headers: {} }));
    request.setTimeout(5000, () => request.destroy());
    if (body)
      request.write(body);
    request.end();
  });
}

async function status(what, wanted, url, how) {
  const { status: got } = await ask(url, how);
  const wants = [].concat(wanted);
  expect(`${what}: ${got}, not ${wants.join(' or ')}`, wants.includes(got));
}

async function refuses(url) {
  const { origin, host, port, pathname } = new URL(url);
  const token = pathname.slice(1, -1);
  await status('with the token', 200, url);
  await status('without a token', 403, `${origin}/`);
  await status('with another token', 403, `${origin}/${'0'.repeat(32)}/`);
  await status('with a piece of it', 403, `${origin}/${token.slice(1)}/`);
  await status('another host', 403, url, { headers: { Host: 'evil.example' } });
  await status('another port', 403, url, { headers: { Host: '127.0.0.1:1' } });
  await status('a name for this machine', 200, url,
    { headers: { Host: `localhost:${port}` } });
  await status('another site', 403, `${url}at?line=1`,
    { method: 'POST', headers: { Origin: 'https://evil.example' } });
  for (const raw of ['../../../../etc/passwd', '..%2f..%2fetc%2fpasswd',
    '/etc/passwd', 'report.yaml', 'photo.jpg', 'preview.html/..',
    'picture?page=1&item=0', 'picture?file=report.yaml', 'page?page=1',
    'page?page=0&mark=0', 'page?page=-1', 'page?page=99999999999&mark=0'])
    await status(raw, [403, 404], url, { raw: `${pathname}${raw}` });
  await status('a page as it no longer is', 204,
    `${url}page?page=1&mark=0000000000000000`);
  await status('nothing above', [400, 403, 404], url,
    { raw: '/../../etc/passwd' });
  await status('opening nothing', 404, `${url}open?page=1&item=9999`,
    { method: 'POST' });
  await status('opening by reading', 404, `${url}open?page=1&item=0`);
  for (const method of ['PUT', 'DELETE', 'OPTIONS', 'TRACE'])
    await status(method, 405, url, { method });
  await status('a body', 413, `${url}open`, { method: 'POST', body: 'x' });
  await status('a large body', [0, 413], `${url}open`,
    { method: 'POST', headers: { 'Content-Length': 1e9 }, body: 'x' });
  await status('a long address', [0, 400, 403, 414, 431], url,
    { raw: `${pathname}${'x'.repeat(100000)}` });
  await status('many headers', [0, 400, 413, 431], url, { headers:
    Object.fromEntries(Array.from({ length: 900 }, (_, i) =>
      [`x-${i}`, 'x'.repeat(50)])) });
  await status('and it still answers', 200, url);
  const { headers } = await ask(url);
  const policy = headers['content-security-policy'] || '';
  expect('a strict policy', policy.startsWith("default-src 'none'") &&
    !/unsafe|\*|https?:|data:/.test(policy));
  expect('no sniffing', headers['x-content-type-options'] === 'nosniff');
  expect(`only this machine: ${host}`, await listensOnlyHere(Number(port)));
}

function listensOnlyHere(port) {
  const listed = fs.readFileSync('/proc/net/tcp', 'utf8').split('\n').filter(
    (line) => line.includes(`:${port.toString(16).toUpperCase().padStart(4,
      '0')} 00000000:0000 0A`));
  return listed.length === 1 && listed[0].includes('0100007F:');
}

// More connections than it takes: it goes on for those it has.
async function crowds(page, url) {
  const { port } = new URL(url);
  const many = Array.from({ length: 100 }, () =>
    net.connect(Number(port), '127.0.0.1').on('error', () => {}));
  await wait(300);
  const builds = await build(page);
  write('report.yaml', report('日月盈昃，辰宿列张。'));
  await until('a crowd does not stop it',
    async () => await build(page) > builds);
  many.forEach((one) => one.destroy());
  await until('and it answers again',
    async () => (await ask(url)).status === 200);
}

function usage() {
  for (const words of [['preview'], ['preview', '-'], ['preview', 'a', 'b'],
    ['preview', 'a', '--port', '0'], ['preview', 'a', '--at', 'x']])
    expect(words.join(' '), spawnSync(wkpdf, words).status === 2);
}

async function main() {
  prepare();
  usage();
  const { child, url } = await start('zh');
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({
      viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const faults = [];
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(url);
    for (const part of [loads, changes, opens, tells, warns, presses])
      await part(page);
    await finds(context, url);
    await leads(page, url);
    await crowds(page, url);
    await dropsNothing(page, faults);
    await refuses(url);
    child.kill('SIGINT');
    await until('it says that wkpdf has stopped', async () =>
      (await text(page, '#status')).includes('停'));
    const english = await start('en', '--at', '20');
    expect('--at', /#line=20$/.test(english.url));
    await page.goto(english.url);
    await page.waitForSelector('.paper svg');
    expect('in English', await text(page, '#grid') === 'Grid');
    english.child.kill('SIGTERM');
  } finally {
    await browser.close();
    child.kill('SIGKILL');
  }
}

main().catch((error) => {
  console.log(error);
  wrong++;
}).finally(() => {
  console.log(`preview: ${ok} ok, ${wrong} wrong, 0 skipped`);
  process.exit(wrong > 0 ? 1 : 0);
});
