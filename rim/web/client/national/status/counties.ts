/** A county of today. Its place on the map stands in `tile-map.css`. */
export interface County {
  readonly number: string
  readonly name: string
}

/** The counties since 2024, from the north to the south. A test holds them against the territory's own list. */
export const counties: readonly County[] = [
  { number: '56', name: 'Finnmark' },
  { number: '55', name: 'Troms' },
  { number: '18', name: 'Nordland' },
  { number: '50', name: 'Trøndelag' },
  { number: '15', name: 'Møre og Romsdal' },
  { number: '34', name: 'Innlandet' },
  { number: '46', name: 'Vestland' },
  { number: '33', name: 'Buskerud' },
  { number: '32', name: 'Akershus' },
  { number: '03', name: 'Oslo' },
  { number: '11', name: 'Rogaland' },
  { number: '40', name: 'Telemark' },
  { number: '39', name: 'Vestfold' },
  { number: '31', name: 'Østfold' },
  { number: '42', name: 'Agder' },
]
