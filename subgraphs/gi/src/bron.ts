import { mainBron } from '@gezinsbeeld/runtime'

mainBron('gi')
