import { knownConnections } from '../database/open.ts'
import { command, commandSettings } from './command.ts'
import { Refusal } from './refusal.ts'

await command(async () => {
  const connections = knownConnections(commandSettings())
  if (!connections) throw new Refusal('The embedded database is not running: "npm start" or "npm run dev" starts it.')
  console.log(connections.owner)
  console.log(connections.web)
})
