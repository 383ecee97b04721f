/** Made-up reports as long as real ones, for the benchmark. */
export { municipalSample, nationalSample } from '../sample-survey.ts'
