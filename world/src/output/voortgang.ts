/** Shows progress on stderr once the work takes over two seconds, and then about every second. */
export function voortgang(
  totaal: number,
  schrijf: (tekst: string) => void,
  klok: () => number,
): (aantal: number) => void {
  let volgende = klok() + 2000
  return (aantal) => {
    if (klok() < volgende) return
    volgende = klok() + 1000
    schrijf(`Generating families: ${aantal} of ${totaal} (${Math.floor((aantal / totaal) * 100)}%)\n`)
  }
}
