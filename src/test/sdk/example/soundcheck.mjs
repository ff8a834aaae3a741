// Starts a Soundcheck server for tests: `const server = await startSoundcheck(); … server.stop();`
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export async function startSoundcheck(...options) {
  const ready = join(mkdtempSync(join(tmpdir(), 'soundcheck-')), 'ready');
  const [program, ...before] = (process.env.SOUNDCHECK ?? 'soundcheck').split(' ');
  const child = spawn(program, [...before, 'serve', '--ready-file', ready, ...options], { stdio: 'ignore' });
  while (!existsSync(ready)) {
    if (child.exitCode !== null) throw new Error(`soundcheck ended with ${child.exitCode}`);
    await wait(50);
  }
  return { url: readFileSync(ready, 'utf8').split('\n')[0], stop: () => child.kill('SIGTERM') };
}
