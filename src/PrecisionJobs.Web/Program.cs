using PrecisionJobs.Web.Startup;

var builder = WebApplication.CreateBuilder(args);
builder.AddProduct();

var app = builder.Build();
app.UseProduct();
await app.PrepareAsync();
await app.RunAsync();
