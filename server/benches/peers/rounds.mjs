/** What every peer is measured with: the same resume, with all texts different each time. */
export const WARM_UP = 5;
export const ROUNDS = 50;

export function varied(resume, round) {
  const copy = structuredClone(resume);
  for (const part of [...(copy.work ?? []), ...(copy.projects ?? []), ...(copy.education ?? []), copy.basics]) {
    if (part.summary) part.summary += ` ${round}`;
    if (part.highlights) part.highlights = part.highlights.map((line) => `${line} ${round}`);
  }
  return copy;
}

export async function measure(name, resume, make) {
  const times = [];
  let size = 0;
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const own = varied(resume, round);
    const start = performance.now();
    size = (await make(own)).length;
    if (round >= WARM_UP) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.ceil(times.length * share) - 1].toFixed(1);
  console.log(`| ${name} | ${at(0.5)} ms | ${at(0.95)} ms | ${at(0.99)} ms | ${(size / 1e3).toFixed(0)} kB |`);
}
