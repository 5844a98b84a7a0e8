type Entry = { name: string; ph: string; pid: number; tid: number; dur?: number; args?: { name?: string } };

/** How long the tasks of the page's main thread took that took longer than `ms`. */
export function longTasks(trace: Buffer, ms: number): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: Entry[] };
  const threads = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const isMain = (entry: Entry) => threads.some(({ pid, tid }) => pid === entry.pid && tid === entry.tid);
  const tasks = traceEvents.filter((entry) => entry.ph === 'X' && entry.name.endsWith('RunTask') && isMain(entry));
  return tasks.map(({ dur }) => (dur ?? 0) / 1000).filter((time) => time > ms);
}
