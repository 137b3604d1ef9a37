import 'reflect-metadata'
import { main } from '@gezinsbeeld/runtime'
import { definition } from './definition.js'

main(definition)
