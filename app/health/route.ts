import { systemClient } from '@/lib/platform/db/client'

export const dynamic = 'force-dynamic'

const limit = 2000

/** 200 when process and database are well, else 503 with the kind of the reason; nothing more is told, because anyone may ask. */
export async function GET(): Promise<Response> {
  const well = await databaseAnswers()
  return Response.json(well ? { status: 'ok' } : { status: 'unwell', reason: 'database' }, {
    status: well ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  })
}

async function databaseAnswers(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limit)
  })
  const answer = asked().then(() => true, () => false)
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

// Settings that are missing make the client throw at once; here that is one more reason to be unwell.
async function asked(): Promise<void> {
  await systemClient().$queryRaw`SELECT 1`
}
