import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/open.ts'
import { command, commandSettings } from './command.ts'

await command(async () => {
  const database = await openDatabase(commandSettings(), console.log)
  try {
    console.log(`The database is ${await migrate(database.connections).then((done) => (done === 'up to date' ? done : `up to date: ${done}`))}.`)
  } finally {
    await database.release()
  }
})
