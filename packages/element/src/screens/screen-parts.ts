/** The parts of screens that a page can style, handed on through each shadow tree. */
export const screenParts =
  "acknowledge,add,amounts,back,badge,banner,brand,button,cart-bar,cart-line,cart-panel,cart-total,changes,confirmation,contact,continue,decrease,dialog,dialog-body,dialog-header,field,increase,input,label,line-total,list,logo,message,notice,picture,place-order,price,price-breaks,product,product-name,product-price,product-sheet,product-sku,quantity-input,refusal,review,search,search-input,segments,start,stepper,tab,tab-selected,tabs,toolbar,unit-price,was-price,welcome";
