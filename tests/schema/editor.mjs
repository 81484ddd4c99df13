// A real yaml-language-server, without an editor: what it says of our files,
// what it offers and what it explains, with the schemas that wkpdf prints.
//
//     node editor.mjs REPORT-SCHEMA STYLE-SCHEMA MODULES report.yaml… -- style.yaml…
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

const [reportSchema, styleSchema, modules, ...files] = process.argv.slice(2);
const between = files.indexOf('--');
const reports = files.slice(0, between);
const styles = files.slice(between + 1);
const here = new URL('.', import.meta.url).pathname;
const address = (path) => pathToFileURL(resolve(path)).href;

const server = spawn(process.execPath, [
  `${modules}/yaml-language-server/bin/yaml-language-server`, '--stdio']);
const waiting = new Map();
const diagnostics = new Map();
let number = 0;
let received = Buffer.alloc(0);

function send(message) {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

function request(method, params) {
  number += 1;
  send({ id: number, method, params });
  return new Promise((done) => waiting.set(number, done));
}

const settings = {
  yaml: {
    validate: true,
    completion: true,
    hover: true,
    schemaStore: { enable: false },
    schemas: {
      [address(reportSchema)]: '*.report.yaml',
      [address(styleSchema)]: '*.style.yaml',
    },
  },
};

function receive(message) {
  if (message.method === 'textDocument/publishDiagnostics') {
    const { uri } = message.params;
    diagnostics.get(uri)?.(message.params.diagnostics);
  } else if (message.method === 'workspace/configuration') {
    send({ id: message.id, result: message.params.items.map(({ section }) => settings[section] ?? {}) });
  } else if (message.id !== undefined && message.method) {
    send({ id: message.id, result: null });
  } else if (waiting.has(message.id)) {
    waiting.get(message.id)(message.result);
    waiting.delete(message.id);
  }
}

server.stdout.on('data', (data) => {
  received = Buffer.concat([received, data]);
  for (;;) {
    const head = received.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/Content-Length: (\d+)/i.exec(received.subarray(0, head))[1]);
    if (received.length < head + 4 + length) return;
    const body = received.subarray(head + 4, head + 4 + length);
    received = received.subarray(head + 4 + length);
    receive(JSON.parse(body));
  }
});

let documents = 0;

// Opens a text as a new file of the kind, report or style.
function open(kind, text) {
  documents += 1;
  const uri = address(`${documents}.${kind}.yaml`);
  const found = new Promise((done) => diagnostics.set(uri, done));
  send({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
  });
  return { uri, found };
}

let ok = 0;
let wrong = 0;
function expect(name, faults) {
  if (faults.length === 0) {
    ok += 1;
    return;
  }
  wrong += 1;
  console.log(`WRONG ${name}`);
  for (const fault of faults.slice(0, 10)) console.log(`    ${fault}`);
}

const without = (text) => text.replace(/^# yaml-language-server:.*$/m, '#');

async function accepts(kind, path) {
  const found = await open(kind, without(readFileSync(path, 'utf8'))).found;
  expect(`nothing amiss in ${path}`,
    found.map((d) => `${d.range.start.line + 1}: ${d.message}`));
}

// Every line with “# WRONG” has a fault, and no other has.
async function finds(kind, path) {
  const text = readFileSync(path, 'utf8');
  const lines = text.split('\n');
  const found = await open(kind, text).found;
  const said = new Set(found.map((d) => d.range.start.line));
  const faults = lines.flatMap((line, i) => {
    const planted = line.includes('# WRONG');
    if (planted === said.has(i)) return [];
    const words = found.filter((d) => d.range.start.line === i).map((d) => d.message);
    return [`${i + 1}: ${planted ? 'not found' : `said: ${words}`}: ${line}`];
  });
  expect(`what is planted in ${path}`, faults);
}

// The text with its cursor, “▮”, taken out, and where that stood.
function cursor(marked) {
  const before = marked.slice(0, marked.indexOf('▮')).split('\n');
  return {
    text: marked.replace('▮', ''),
    position: { line: before.length - 1, character: before.at(-1).length },
  };
}

async function offers(kind, marked, wanted, chinese) {
  const { text, position } = cursor(marked);
  const { uri } = open(kind, text);
  const answer = await request('textDocument/completion', { textDocument: { uri }, position });
  const items = answer.items ?? answer;
  const faults = wanted.filter((word) => !items.some((item) => item.label === word))
    .map((word) => `${word} is not offered: ${items.map((item) => item.label)}`);
  const first = items.find((item) => item.label === wanted[0]);
  const help = first?.documentation?.value ?? first?.documentation ?? '';
  if (first && !help.includes(chinese)) faults.push(`${wanted[0]} is explained as: ${help}`);
  expect(`completion of ${JSON.stringify(marked.split('\n').at(-1))}`, faults);
}

async function explains(kind, marked, ...wanted) {
  const { text, position } = cursor(marked);
  const { uri } = open(kind, text);
  const answer = await request('textDocument/hover', { textDocument: { uri }, position });
  const said = answer?.contents?.value ?? '';
  expect(`help on ${JSON.stringify(marked.split('\n').at(-1))}`,
    wanted.every((words) => said.includes(words)) ? [] : [`said: ${said}`]);
}

const head = 'wkpdf: 1\nreport: {institution: 甲, title: 乙, year: 2024}\n';

async function all() {
  await request('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      textDocument: {
        completion: { completionItem: { documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
      },
      workspace: { configuration: true },
    },
  });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings } });

  for (const path of reports) await accepts('report', path);
  for (const path of styles) await accepts('style', path);
  await finds('report', `${here}planted-report.yaml`);
  await finds('style', `${here}planted-style.yaml`);

  await offers('report', 'wkpdf: 1\nreport:\n  ▮', ['institution', 'title', 'week'], '单位');
  await offers('report', `${head}sections:\n  - heading: 丙\n    body:\n      - ▮`,
    ['event', 'quote', 'table', 'photos'], '活动');
  await offers('report', `${head}sections:\n  - heading: 丙\n    body:\n      - event:\n          ho▮`,
    ['hosts'], '主办单位');
  await offers('report', `${head}sections:\n  - heading: 丙\n    body:\n      - event:\n          kind: ▮`,
    ['lecture', 'contest', 'visit'], '讲座');
  await offers('report', `${head}derive:\n  ▮`, ['toc', 'calendar', 'index'], '目录');
  await offers('style', 'wkstyle: 1\npage:\n  ▮', ['trim', 'bleed', 'margins'], '成品');
  await offers('style', 'wkstyle: 1\npage:\n  trim: ▮', ['大16开', 'A4'], '');
  await offers('style', 'wkstyle: 1\nparagraph:\n  body:\n    align: ▮', ['justify', 'spread'], '两端');

  await explains('report', `${head}sections:\n  - heading: 丙\n    body:\n      - event:\n          ho▮sts: [丁]`,
    '主办单位', 'Host units');
  await explains('report', 'wkpdf: 1\nreport:\n  the▮me: 一技在手', '主题');
  await explains('report', `${head}sections:\n  - heading: 丙\n    body:\n      - ev▮ent: {title: 戊}`, '活动');
  await explains('style', 'wkstyle: 1\nparagraph:\n  body:\n    ind▮ent: 2字', '首行缩进', '2字');
  await explains('style', 'wkstyle: 1\npage: {ble▮ed: 3mm}', '出血', 'bleed');

  await request('shutdown');
  send({ method: 'exit' });
  console.log(`= ${ok} ${wrong}`);
  process.exit(wrong > 0 ? 1 : 0);
}

setTimeout(() => {
  console.log('WRONG the language server does not answer');
  process.exit(2);
}, 120000).unref();
await all();
