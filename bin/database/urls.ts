/** The connection strings of one database, by who connects. `admin` makes roles and the database; the others have their role. */
export type Connections = { admin: string; owner: string; web: string; system: string }

export const roles = { owner: 'gctcp_owner', web: 'gctcp_web', system: 'gctcp_system' }

/** The same database as another user. */
export function asUser(url: string, user: string, password: string): string {
  const changed = new URL(url)
  changed.username = user
  changed.password = password
  return changed.href
}

/** The same server, another database. */
export function onDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

/** The same login, acting as the owning role from its first statement on. */
export function actingAsOwner(url: string): string {
  const changed = new URL(url)
  const options = changed.searchParams.get('options')
  changed.searchParams.set('options', `${options ? `${options} ` : ''}-c role=${roles.owner}`)
  // URLSearchParams writes a blank as "+", which libpq takes for a plus.
  changed.search = changed.search.replaceAll('+', '%20')
  return changed.href
}

export const databaseOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1))
