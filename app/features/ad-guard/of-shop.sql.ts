/** Rows of one shop, to be joined by the variant: said with "=", a planner without statistics joins by the shop alone
 *  and compares each row with each; a range of one doesn't reach the other table. */
export const ofShop = (column: string, shop: string): string => `${column} between ${shop} and ${shop}`
