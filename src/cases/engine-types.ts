/** How draws get their luck. */
export type Sampling = 'plain' | 'stratified';
