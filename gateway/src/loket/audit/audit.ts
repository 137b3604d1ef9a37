import type { Argumenten, LoketDeel, LoketRegel } from '../loket-deel.js'
import { ToegangResolver, VoorstelResolver } from './beleid-resolver.js'
import { BronResolver, LogResolver } from './log-resolver.js'
import { NaspeelResolver } from './naspeel-resolver.js'
import { RegisterResolver } from './register-resolver.js'

const toegang: LoketRegel['toegang'] = [{ doelen: ['D23'], rollen: ['FG_PRIVACY'] }]
const beleid: LoketRegel = { toegang }
const log: LoketRegel = {
  toegang,
  personen: ({ filter }: Argumenten) => {
    const { persoon } = (filter ?? {}) as { persoon?: string | null }
    return persoon ? [persoon] : []
  },
}

/**
 * The privacy officer's instruments under AUDIT_PRIVACY (D23): the policy as a whole, and of the log the own organisation
 * and the own source. Access to the log is decided and logged like any other; contents of a file are never here.
 */
export const audit: LoketDeel = {
  resolvers: [ToegangResolver, VoorstelResolver, RegisterResolver, LogResolver, NaspeelResolver, BronResolver],
  regels: {
    toegangsmatrix: beleid,
    velduitleg: beleid,
    toegangsbeoordelingen: beleid,
    toegangssimulatie: beleid,
    toegangsverschil: beleid,
    verwerkingsregister: beleid,
    logregels: log,
    logtelling: log,
    logafwijkingen: log,
    lekmateriaal: log,
    naspelen: log,
    bronvragen: log,
  },
}
