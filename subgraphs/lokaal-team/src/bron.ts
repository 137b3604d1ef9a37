import { mainBron } from '@gezinsbeeld/runtime'

mainBron('lokaal-team')
