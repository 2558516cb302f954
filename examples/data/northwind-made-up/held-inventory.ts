/** What is held for a customer: `[sku, lot number, owner, holder, quantity, unit]`, all made up. */
type Lot = readonly [string, string, string, string, string, string];

const own = "Save-a-lot Markets";
const here = "Northwind Traders";
const dock = "Harbor Cold Storage";

export const heldInventory: Readonly<Record<string, readonly Lot[]>> = {
  // The largest buyer has bought ahead, and calls it off by and by.
  SAVEA: [
    ["BEV-101", "CH-2609-A", own, here, "120", "CS"],
    ["BEV-101", "CH-2610-B", own, here, "84", "CS"],
    ["BEV-102", "LG-0417", own, dock, "240", "PK"],
    ["BEV-143", "IC-9921", own, here, "36", "CS"],
    ["DAI-160", "CP-1108", own, dock, "18", "CS"],
    ["DAI-160", "CP-1115", here, dock, "42", "CS"],
    ["DAI-172", "MZ-1102", here, dock, "27", "CS"],
    ["DAI-159", "RC-0033", own, dock, "61.5", "KGM"],
    ["SWT-162", "TS-77", own, here, "12", "CS"],
    ["GRN-156", "GN-5510", here, here, "0", "CS"],
  ],
  // A cheese shop whose wheels ripen in the supplier's cellar.
  THEBI: [
    ["DAI-159", "RC-0031", "The Big Cheese", here, "23.75", "KGM"],
    ["DAI-169", "GU-0207", "The Big Cheese", here, "14.2", "KGM"],
    ["DAI-133", "", "The Big Cheese", here, "30", "EA"],
  ],
};
