import { mainBron } from '@gezinsbeeld/runtime'

mainBron('raad')
