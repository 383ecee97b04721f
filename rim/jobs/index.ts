export { createJobs, type JobOptions, type Jobs } from './jobs.ts'
export { type JobName, jobNames } from './queues.ts'
