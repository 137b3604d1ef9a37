import { mainBron } from '@gezinsbeeld/runtime'

mainBron('veilig-thuis')
