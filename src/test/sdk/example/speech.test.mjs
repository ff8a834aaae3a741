// node --test speech.test.mjs
import assert from 'node:assert';
import { after, before, test } from 'node:test';
import { startSoundcheck } from './soundcheck.mjs';

let server;
before(async () => { server = await startSoundcheck(); });
after(() => server.stop());

test('a line is spoken', async () => {
  const answer = await fetch(`${server.url}/tts/bytes`, {
    method: 'POST',
    headers: { 'Cartesia-Version': '2026-08-14', Authorization: 'Bearer any', 'Content-Type': 'application/json' },
    body: JSON.stringify({
      model_id: 'sonic-3.6', transcript: 'The kettle is on.', voice: '0ff11e00-5a1e-4c0d-8a01-000000000001',
      output_format: { container: 'raw', encoding: 'pcm_s16le', sample_rate: 16000 },
    }),
  });
  assert.strictEqual(answer.status, 200);
  assert.ok((await answer.arrayBuffer()).byteLength > 16000);
});
