import { connection } from './ask.ts'
import { inTurn, load, type Target } from './load.ts'
import type { Served } from './pages.ts'
import { figures, type Figures, type Sample, together } from './quantile.ts'
import { signInForm } from './sign-in.ts'
import { signIns } from './sign-ins.ts'

/** Long enough that V8 has compiled what is hot. */
export async function warmUp(targets: readonly Target[]): Promise<void> {
  for (const target of targets) await load(target, { connections: 2, amount: 40, seconds: 3 })
}

const each = (samples: Map<string, Sample[]>) => new Map([...samples].map(([name, parts]): [string, Figures] => [name, figures(together(parts))]))

/** All targets in turn, one request after the other. */
export const alone = async (targets: readonly Target[]) => each(await inTurn(targets, 5, { connections: 1, amount: 40, seconds: 1.5 }))

/** All targets in turn, sixteen requests at the same time. */
export const crowded = async (targets: readonly Target[]) => each(await inTurn(targets, 2, { connections: 16, amount: 160, seconds: 3 }))

/** Sign-ins to each world; an account signs in once a run. */
export async function signInFigures(served: readonly Served[], accounts: readonly string[], at: number): Promise<Map<string, Figures>> {
  const found = new Map<string, Figures>()
  for (const { size, origin } of served) {
    const agent = connection(1)
    const form = await signInForm(agent, origin).finally(() => agent.destroy())
    await signIns(form, accounts.slice(0, 10), { at, seconds: 3 })
    found.set(`sign-in, ${size}`, figures(await signIns(form, accounts.slice(10), { at, seconds: 6 })))
  }
  return found
}
