/** Version of the planner: raised with any change that moves a number of a plan. */
export const PLANNER = '1';
