// Drives the official @cartesia/cartesia-js, unchanged, against `soundcheck serve --tls`. How to run: docs/sdk-check.md.
'use strict';
const assert = require('node:assert');
const { Cartesia } = require('@cartesia/cartesia-js');

const baseURL = process.env.CARTESIA_BASE_URL ?? 'https://127.0.0.1:8801';
const client = new Cartesia({ apiKey: process.env.CARTESIA_API_KEY ?? 'any-key', baseURL });
const output_format = { container: 'raw', encoding: 'pcm_s16le', sample_rate: 24000 };
const seen = (what, figures) => console.log(what.padEnd(26), JSON.stringify(figures));

async function main() {
  const voices = [];
  for await (const voice of client.voices.list({ limit: 4, expand: ['preview_file_url'] })) voices.push(voice);
  assert.strictEqual(new Set(voices.map((v) => v.id)).size, voices.length);
  assert.ok(voices.length >= 6 && voices[0].preview_file_url.startsWith(baseURL));
  seen('voices, paged by 4', voices.map((v) => v.name));

  const voice = await client.voices.get(voices[0].id);
  assert.strictEqual(voice.name, voices[0].name);
  seen('one voice', { name: voice.name, tagline: voice.tagline });

  const { token } = await client.accessToken.create({ grants: { tts: true }, expires_in: 60 });
  seen('access token', { parts: token.split('.').length });

  const line = { model_id: 'sonic-3.6', voice: { mode: 'id', id: voice.id }, language: 'en', output_format };
  const wav = await client.tts.generate({ ...line, transcript: 'The kettle is on.',
    output_format: { container: 'wav', encoding: 'pcm_s16le', sample_rate: 24000 } });
  const bytes = Buffer.from(await wav.arrayBuffer());
  assert.strictEqual(bytes.toString('ascii', 0, 4), 'RIFF');
  assert.strictEqual(bytes.readUInt32LE(4), 0xffffffff);
  seen('bytes, wav', { type: wav.headers.get('content-type'), seconds: (bytes.length - 44) / 48000 });

  const types = {};
  let sound = 0;
  for await (const event of await client.tts.generateSSE({ ...line, transcript: 'Rain today, and 42 ships.',
    add_timestamps: true, add_phoneme_timestamps: true })) {
    types[event.type] = (types[event.type] ?? 0) + 1;
    if (event.type === 'chunk') sound += Buffer.from(event.data, 'base64').length;
  }
  assert.ok(types.chunk > 5 && types.timestamps > 1 && types.phoneme_timestamps > 1 && types.done === 1);
  seen('sse', { ...types, seconds: sound / 48000 });

  await assert.rejects(client.tts.generate({ ...line, transcript: 'x', voice: { mode: 'id', id: 'nobody' } }),
    (error) => { seen('unknown voice', { status: error.status, name: error.constructor.name }); return error.status === 404; });

  const ws = await client.tts.websocket();
  await contexts(ws, line);
  await cancelled(ws, line);
  ws.on('error', () => {}); // the SDK throws what nobody listens to
  await refusedContext(ws, line);
  ws.close();
  await refusals(line);
}

async function collect(context) {
  const got = { chunks: 0, bytes: 0, words: [], flushes: [] };
  for await (const event of context.receive({ timeout: 20000 })) {
    if (event.type === 'chunk') { got.chunks++; got.bytes += event.audio.length; }
    if (event.type === 'timestamps') got.words.push(...event.word_timestamps.words);
    if (event.type === 'flush_done') got.flushes.push(event.flush_id);
  }
  return got;
}

async function contexts(ws, line) {
  const first = ws.context({ ...line, add_timestamps: true });
  const second = ws.context({ ...line, add_timestamps: true });
  const both = Promise.all([collect(first), collect(second)]);
  await first.push({ transcript: 'First we boil ' });
  await first.push({ transcript: 'the water. ', flush: true });
  await second.push({ transcript: 'Meanwhile someone else speaks here.' });
  await second.no_more_inputs();
  await first.push({ transcript: 'Then we wait.' });
  await first.no_more_inputs();
  const [a, b] = await both;
  assert.deepStrictEqual(a.words, ['First', 'we', 'boil', 'the', 'water.', 'Then', 'we', 'wait.']);
  assert.deepStrictEqual(a.flushes, [1]);
  assert.deepStrictEqual(b.words, ['Meanwhile', 'someone', 'else', 'speaks', 'here.']);
  seen('socket, push and flush', { ...a, words: a.words.length, seconds: a.bytes / 48000 });
  seen('socket, second context', { ...b, words: b.words.length, seconds: b.bytes / 48000 });
}

async function cancelled(ws, line) {
  const dropped = ws.context(line);
  await dropped.push({ transcript: 'A long tale about ships that nobody will hear to its end. ' });
  await dropped.cancel();
  const next = ws.context({ ...line, add_timestamps: true });
  const heard = collect(next);
  await next.send({ transcript: 'Yes?', continue: false });
  const got = await heard;
  assert.deepStrictEqual(got.words, ['Yes?']);
  seen('cancel, then next context', { ...got, words: got.words.length });
}

async function refusedContext(ws, line) {
  const wrong = ws.context({ ...line, voice: { mode: 'id', id: 'nobody' } });
  const heard = collect(wrong);
  await wrong.send({ transcript: 'Nobody says this.', continue: false });
  await assert.rejects(heard, (error) => { seen('socket, unknown voice', { message: error.message }); return true; });
  const next = ws.context({ ...line, add_timestamps: true });
  const after = collect(next);
  await next.send({ transcript: 'Still open.', continue: false });
  assert.deepStrictEqual((await after).words, ['Still', 'open.']);
}

async function refusals(line) {
  const names = { 400: 'BadRequestError', 401: 'AuthenticationError', 402: 'APIError', 403: 'PermissionDeniedError',
    404: 'NotFoundError', 408: 'APIError', 409: 'ConflictError', 413: 'APIError', 422: 'UnprocessableEntityError',
    429: 'RateLimitError', 500: 'InternalServerError', 502: 'InternalServerError', 503: 'InternalServerError',
    504: 'InternalServerError' };
  for (const [status, name] of Object.entries(names)) {
    const options = { maxRetries: 0, headers: { 'X-Soundcheck-Scenario': `fault=${status}` } };
    await assert.rejects(client.tts.generate({ ...line, transcript: 'x' }, options),
      (error) => error.status === Number(status) && error.constructor.name === name, `${status} is no ${name}`);
  }
  seen('refusals', names);
}

main().then(() => console.log('all checks passed'), (error) => { console.error(error); process.exit(1); });
