/** The customer that a row was read for, and that further reads about it must name. Null: the user has one customer. */
export type CustomerId = string | null;
