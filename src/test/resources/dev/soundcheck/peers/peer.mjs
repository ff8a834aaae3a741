// The official SDK on the same job as PeerClient: argv is base URL, endpoint, runs, warm-up, chunks, bytes, thinking ms.
import { createRequire } from 'node:module';
const { Cartesia } = createRequire(import.meta.url)('@cartesia/cartesia-js');

const [base, endpoint, runs, warmUp, chunks, bytes, think] = process.argv.slice(2);
const press = process.hrtime.bigint();
const client = new Cartesia({ apiKey: 'sk_car_benchmark', baseURL: base, maxRetries: 0 });
const request = {
  model_id: 'sonic-3.6', voice: 'v', transcript: `chunks=${chunks} bytes=${bytes} think=${think}`,
  output_format: { container: 'raw', encoding: 'pcm_f32le', sample_rate: 44100 },
};
let socket = null;

async function* sound() {
  if (endpoint === 'bytes') {
    yield* (await client.tts.generate(request)).body;
  } else if (endpoint === 'sse') {
    for await (const event of await client.tts.generateSSE(request)) {
      if (event.type === 'chunk') yield Buffer.from(event.data, 'base64');
    }
  } else {
    socket ??= await client.tts.websocket();
    for await (const event of socket.generate(request)) {
      if (event.type === 'chunk') yield event.audio;
    }
  }
}

/** Keeps the sound as a take does. The first bytes of the first chunk are the instant at which it was written. */
async function speak() {
  let first = 0n, written = 0n, total = 0;
  const kept = [];
  for await (const pcm of sound()) {
    if (first === 0n) {
      first = process.hrtime.bigint();
      written = Buffer.from(pcm.buffer, pcm.byteOffset, 8).readBigInt64BE();
    }
    kept.push(pcm);
    total += pcm.length;
  }
  return { first, written, ended: process.hrtime.bigint(), total };
}

const latency = [], ingest = [];
let cpu = process.cpuUsage(), startMillis = 0, firstMillis = 0, total = 0;
for (let run = -Number(warmUp); run < Number(runs); run++) {
  if (run === 0) cpu = process.cpuUsage();
  const told = await speak();
  if (firstMillis === 0) {
    startMillis = performance.now() - Number(process.hrtime.bigint() - told.first) / 1e6;
    firstMillis = Number(told.first - press) / 1e6;
  }
  if (run >= 0) {
    latency.push(Number(told.first - told.written) / 1e6);
    ingest.push(Number(told.ended - told.written) / 1e6);
    total += told.total;
  }
}
const used = process.cpuUsage(cpu);
console.log(JSON.stringify({ startMillis, firstMillis, latency, ingest, total, cpuSeconds: (used.user + used.system) / 1e6,
  rssMegabytes: process.resourceUsage().maxRSS / 1024 }));
process.exit(0);
