import { launch } from './serve.ts'

// "npm start -- web" and "npm start -- worker" serve one part, where each has a container of its own.
const only = process.argv[2]
await launch({ development: false, web: only !== 'worker', worker: only !== 'web' })
