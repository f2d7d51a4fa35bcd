import { openDatabase } from '../database/open.ts'
import { command, commandSettings } from './command.ts'
import { letFirstSecretariatIn } from './loaders.ts'
import { Refusal } from './refusal.ts'
import { say } from './report.ts'
import { appSecret } from './secrets.ts'

// "npm run first-secretariat -- "Name" name@example.org": prints the link with which the first member of the Secretariat gets in.
const [name, email] = process.argv.slice(2)

await command(async () => {
  if (!name || !email?.includes('@')) throw new Refusal('Say who: npm run first-secretariat -- "Name" name@example.org')
  const settings = commandSettings()
  const database = await openDatabase(settings, say)
  try {
    console.log(await letFirstSecretariatIn(database.connections, { APP_SECRET: appSecret(settings), PUBLIC_URL: settings.PUBLIC_URL, SAMPLE_DATA: settings.SAMPLE_DATA }, [name, email]))
  } finally {
    await database.release()
  }
})
