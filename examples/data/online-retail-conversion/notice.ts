/** What stands beside the converted data: where it is from and what was made up. */
export const notice = `# Online Retail, converted

Chen, D. (2015). Online Retail [Dataset]. UCI Machine Learning Repository.
https://doi.org/10.24432/C5BW33, licensed CC BY 4.0.

Converted from a cleaned copy by \`examples/data/convert-online-retail.ts\`.

From the source: skus, names (its descriptions in another case), base prices (the most frequent
price), customers' numbers and countries, orders and their lines.

Statistics drawn from the source's lines, not facts of it: the quantity breaks (price rules of the
workspace) and the customers' own prices (price rules of customers).

Made up: categories, product lines, the dozen as a unit, stock, new-until dates, the customers'
names, e-mail addresses and addresses, tax, the customer GUEST that bears all orders without a
customer, and in an expanded set every product whose sku ends in -1 to -27.
`;
