import { type Rij, tekst } from '../tabellen/beschrijving.js'
import { laatste, op, vroegste } from './dagen.js'
import { neem, type Vraag, voeg } from './werk.js'

export function bijLokaalTeam(vraag: Vraag): void {
  const { rijen, wie, dag, werk } = vraag
  const lt = rijen['lokaal-team']
  const vanOrganisatie = (casus: Rij | undefined) =>
    lt.bij('gemeente', 'gemeentecode', casus?.gemeentecode)[0]?.oin === wie.organisatie
  for (const toewijzing of lt.bij('casus_medewerker', 'medewerkernr', wie.medewerker)) {
    const [casus] = lt.bij('casus', 'casusnr', toewijzing.casusnr)
    if (!casus || !vanOrganisatie(casus)) continue
    const personen = lt.personen(
      lt.bij('casus_client', 'casusnr', casus.casusnr).map(({ clientnr }) => tekst(clientnr)),
    )
    neem(vraag, casus.casusnr, casus.gezin_id, personen)
    const open = casus.status !== 'AFGESLOTEN' || casus.gesloten !== null
    const begin = laatste(casus.geopend, toewijzing.sinds)
    if (wie.rol === 'LT_VAST_GEZICHT' && open && op(dag, begin, vroegste(casus.gesloten, toewijzing.tot)))
      voeg(werk.een, personen)
  }
  for (const aanvraag of lt.bij('aanvraag', 'medewerkernr', wie.medewerker)) {
    const [casus] = lt.bij('casus', 'casusnr', aanvraag.casusnr)
    if (!casus || !vanOrganisatie(casus)) continue
    const personen = lt.personen([tekst(aanvraag.clientnr)])
    neem(vraag, casus.casusnr, casus.gezin_id, personen)
    const [van, tot] = [tekst(aanvraag.ontvangen_op).slice(0, 10), tekst(aanvraag.besluit_op).slice(0, 10) || null]
    if (wie.rol === 'LT_TOEGANG' && op(dag, van, tot)) voeg(werk.een, personen)
  }
}
