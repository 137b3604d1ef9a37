import 'reflect-metadata'
import { mainLoad } from '@gezinsbeeld/runtime'
import { definition } from './definition.js'

mainLoad(definition)
