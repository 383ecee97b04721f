export { type CountryOptions, generateCountry, trainingRounds } from './country.ts'
