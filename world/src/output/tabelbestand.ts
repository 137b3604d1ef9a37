import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Rijen } from '../writers/writer.js'
import { GenereerFout } from './genereer-fout.js'

const BUFFER = 256 * 1024

/**
 * One fixture file on its way. Rows arrive family by family and are kept per table on disk, because a fixture file
 * lists table after table; only the last few hundred kilobytes of each table are in memory.
 */
export class Tabelbestand {
  private readonly tabellen = new Map<
    string,
    { readonly pad: string; readonly fd: number; tekst: string; leeg: boolean }
  >()

  /** @param map folder for the parts; it is made and `sluit` removes it */
  constructor(
    private readonly bron: string,
    private readonly map: string,
    namen: readonly string[],
  ) {
    mkdirSync(map, { recursive: true })
    for (const naam of namen) {
      const pad = join(map, naam)
      this.tabellen.set(naam, { pad, fd: openSync(pad, 'wx'), tekst: '', leeg: true })
    }
  }

  /** @throws GenereerFout when a writer gives rows for a table that its administration does not have */
  voeg(rijen: Rijen): void {
    for (const [naam, lijst] of Object.entries(rijen)) {
      const tabel = this.tabellen.get(naam)
      if (!tabel)
        throw new GenereerFout(
          'RIJ_ONBEKENDE_TABEL',
          `the writer of \`${this.bron}\` fills \`${naam}\`, which is no table of it`,
        )
      for (const rij of lijst ?? []) {
        tabel.tekst += `${tabel.leeg ? '' : ',\n'}${JSON.stringify(rij)}`
        tabel.leeg = false
      }
      if (tabel.tekst.length > BUFFER) {
        writeSync(tabel.fd, tabel.tekst)
        tabel.tekst = ''
      }
    }
  }

  /** Joins the parts into the fixture file `doel`, one row per line. */
  sluit(doel: string): void {
    const fd = openSync(doel, 'wx')
    writeSync(fd, `{"bron":${JSON.stringify(this.bron)},"versie":1,"tabellen":{\n`)
    let eerste = true
    for (const [naam, tabel] of this.tabellen) {
      writeSync(tabel.fd, tabel.tekst)
      closeSync(tabel.fd)
      writeSync(fd, `${eerste ? '' : ',\n'}${JSON.stringify(naam)}:[${tabel.leeg ? '' : '\n'}`)
      kopieer(tabel.pad, fd)
      writeSync(fd, tabel.leeg ? ']' : '\n]')
      eerste = false
    }
    writeSync(fd, '\n}}\n')
    closeSync(fd)
    rmSync(this.map, { recursive: true })
  }

  /** Lets go of the files without making anything; for when the world failed. */
  breekAf(): void {
    for (const { fd } of this.tabellen.values()) {
      try {
        closeSync(fd)
      } catch {
        // Closed already: `sluit` got this far.
      }
    }
  }
}

function kopieer(pad: string, naar: number): void {
  const van = openSync(pad, 'r')
  const blok = Buffer.alloc(BUFFER)
  for (let aantal = readSync(van, blok); aantal > 0; aantal = readSync(van, blok))
    schrijf(naar, blok.subarray(0, aantal))
  closeSync(van)
}

// A write may be shorter than asked.
function schrijf(fd: number, blok: Uint8Array): void {
  for (let plaats = 0; plaats < blok.length; ) plaats += writeSync(fd, blok, plaats)
}
