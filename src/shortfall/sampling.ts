/**
 * How the first uniform of each factor is taken: from its stream alone (plain), or spread evenly over the draws of each
 * block (stratified), which leaves every mean what it is and makes it known sooner.
 */
export type Sampling = 'plain' | 'stratified';
