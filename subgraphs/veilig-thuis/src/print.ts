import 'reflect-metadata'
import { join } from 'node:path'
import { mainPrint } from '@gezinsbeeld/runtime'
import { definition } from './definition.js'

mainPrint(definition, join(__dirname, '..'))
