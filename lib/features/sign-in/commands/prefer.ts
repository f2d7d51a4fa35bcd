import 'server-only'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { asViewer } from '@/lib/platform/db/as-viewer'

/** Remembers language and time zone with the account; what is null stays as it is. */
export async function prefer(viewer: Viewer, { locale, timeZone }: { locale: string | null; timeZone: string | null }): Promise<void> {
  await asViewer(viewer, (tx) => tx.$executeRaw`SELECT authz.prefer(${locale}, ${timeZone})`)
}
