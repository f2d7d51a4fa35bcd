// A process that guesses at one account, so many times at once, and says how many of the guesses were answered.
import { systemClient } from '@/lib/platform/db/client'
import { takeTurn } from '@/lib/platform/auth/guess'

const [many = '1', subject = ''] = process.argv.slice(2)
const guesser = { what: 'password', subject, address: subject, known: null } as const
const turns = await Promise.all(Array.from({ length: Number(many) }, () => takeTurn(guesser)))
console.log(turns.filter(Boolean).length)
await systemClient().$disconnect()
process.exit(0)
