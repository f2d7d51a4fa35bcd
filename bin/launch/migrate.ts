import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/open.ts'
import { command, commandSettings } from './command.ts'
import { loadReference } from './loaders.ts'

await command(async () => {
  const database = await openDatabase(commandSettings(), console.log)
  try {
    const done = await migrate(database.connections)
    await loadReference(database.connections)
    console.log(`The database is up to date${done === 'up to date' ? '' : `: ${done}`}.`)
  } finally {
    await database.release()
  }
})
