/** The share of right answers with which a quiz is passed unless `site.yml` says otherwise: what learners are told upstream (FORMAT 5.3). */
export const passMark = 0.9;
