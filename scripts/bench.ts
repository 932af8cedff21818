console.log('bench to come')
