import 'server-only'
import { systemClient, webClient } from './client'

const harmless: { checked?: Promise<void> } = {}

/**
 * Refuses to serve as a role that row-level security does not bind: a superuser, BYPASSRLS,
 * or an owner of the tables (owners are not FORCEd, so that the authz functions can read).
 */
export function refuseBypass(): Promise<void> {
  harmless.checked ??= Promise.all([webClient(), systemClient()].map(check)).then(
    () => undefined,
    (fault: unknown) => {
      // Not kept: a database that was away for a moment must not be held against the process.
      delete harmless.checked
      throw fault
    },
  )
  return harmless.checked
}

async function check(client: ReturnType<typeof webClient>): Promise<void> {
  const [found] = await client.$queryRaw<{ role: string; bypasses: boolean }[]>`
    SELECT current_user::text AS role, r.rolsuper OR r.rolbypassrls OR EXISTS (
      SELECT FROM pg_class c WHERE c.relnamespace = 'core'::regnamespace AND pg_has_role(r.oid, c.relowner, 'MEMBER')) AS bypasses
    FROM pg_roles r WHERE r.rolname = current_user`
  if (!found || found.bypasses) throw new Error(`the role ${found?.role ?? 'unknown'} is not bound by row-level security: refused`)
}
