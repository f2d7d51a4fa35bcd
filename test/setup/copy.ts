import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { clone } from '@/bin/database/passing.ts'
import { adopt } from '../database.ts'

// Runs before each file of database tests, and before the file's imports: by then the environment must name the file's own database.
adopt(await clone(inject('template'), `test_${randomBytes(6).toString('hex')}`))
