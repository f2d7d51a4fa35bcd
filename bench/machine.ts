import { cpus, loadavg, totalmem } from 'node:os'

const rounded = (values: readonly number[]) => values.map((value) => value.toFixed(1)).join(', ')

/** Where and under what circumstances a run was made; called at its beginning, the rest at its end. */
export function machineAtStart(): () => string {
  const before = loadavg()[0] ?? Number.NaN
  return () => {
    const [processor] = cpus()
    const memory = (totalmem() / 2 ** 30).toFixed(0)
    return `The last run: ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${processor?.model ?? 'unknown processor'}, ${memory} GB. ` +
      `Load average when it began ${rounded([before])}, when it ended (1, 5, 15 minutes) ${rounded(loadavg())}; the run itself keeps the cores busy.`
  }
}
