import { createLexicon, type Lexicon, type LexiconData } from '#core/privacy'
import { readJson } from './files.ts'
import { loadTerritory } from './territory.ts'

let loaded: Lexicon | undefined

/** The word lists by which names and places are found in what people write; read once per process. */
export function loadLexicon(): Lexicon {
  if (loaded === undefined) {
    const territory = loadTerritory()
    const years = [Math.min(...territory.years), 2019, Math.max(...territory.years)]
    const municipalities = years.flatMap((year) =>
      territory.municipalitiesAt(year).map((one) => territory.nameIn(one, year)),
    )
    const counties = years.flatMap((year) => territory.counties(year).map(({ name }) => name))
    loaded = createLexicon({
      names: readJson('core/privacy/deidentification/data/names.json') as LexiconData['names'],
      places: readJson('core/privacy/deidentification/data/places.json') as LexiconData['places'],
      municipalities,
      counties,
    })
  }
  return loaded
}
