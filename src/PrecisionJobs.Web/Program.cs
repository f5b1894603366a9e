using PrecisionJobs.Web.Operator;
using PrecisionJobs.Web.Startup;

if (OperatorCommand.IsMeant(args))
{
    return await OperatorCommand.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(args);
builder.AddProduct();

var app = builder.Build();
app.UseProduct();
await app.PrepareAsync();
app.Greet();
await app.RunAsync();
return 0;
